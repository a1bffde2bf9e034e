"""The published site: scripts and styles bundled, pages completed, the policy, pictures."""
