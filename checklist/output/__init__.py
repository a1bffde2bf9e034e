"""What is made of plans and rules: pictures, tables and texts."""
