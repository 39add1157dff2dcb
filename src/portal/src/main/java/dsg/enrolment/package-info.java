/**
 * Whose veins are enrolled (R19, T1): one protected set for each person, shared by all the person's accounts, under a key of its own in the
 * key vault. Staff of the security office attend the enrolment; Keycloak asks here what to compare with, and is told only after the attempt has
 * been counted. With the person's last account set and key are destroyed.
 */
@NullMarked
package dsg.enrolment;

import org.jspecify.annotations.NullMarked;
