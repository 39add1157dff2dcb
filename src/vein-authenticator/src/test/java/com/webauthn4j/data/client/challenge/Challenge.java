package com.webauthn4j.data.client.challenge;

/** Stands for that of a library that no test asks for anything: Keycloak's form cannot be loaded without the name. */
public interface Challenge {}
