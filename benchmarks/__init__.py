"""Side-by-side measurements. Figures are ratios from one run on one machine; results with their date are kept here."""
