package com.webauthn4j.util.exception;

/** Stands for that of a library that no test asks for anything: Keycloak's form cannot be loaded without the name. */
public class WebAuthnException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
