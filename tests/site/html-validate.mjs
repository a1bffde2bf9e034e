// What html-validate is to look for in whole pages. All that is switched off is in what Material itself writes around
// our text; what we write is looked at without these exceptions (see test_html.py).
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "attribute-allowed-values": "off", // tabindex="" on the navigation's labels
    "doctype-style": "off", // <!doctype html> in small letters is as good
    "input-attributes": "off", // autocomplete="off" on the check boxes that open the menus
    "no-trailing-whitespace": "off", // left by the templates; browsers drop it
    "prefer-native-element": "off", // role="navigation" where <nav> would do
    "presentation-role-style": "off", // role="presentation" is the older name of role="none"
    "unique-landmark": "off", // the menu is there twice, for wide and for narrow windows
    "valid-autocomplete": "off", // as input-attributes
    "valid-id": ["error", { relaxed: true }], // ids that begin with two underscores
    "wcag/h32": "off", // the search and the choice of colours need no button to send them
  },
};
