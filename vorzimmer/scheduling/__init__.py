"""Finding a time: slots over several calendars, holds, polls for people without account, two assistants who negotiate."""
