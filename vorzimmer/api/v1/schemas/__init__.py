"""What things look like to other programs: field by field as they are called in the house."""
