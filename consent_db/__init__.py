"""The photo consent register: people, consents, evidence, and the rules that read them. Usable without the app."""
