"""What turns the sources into the published site, and sets up what that needs."""
