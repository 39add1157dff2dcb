package dsg.contract;

import dsg.platform.access.AccountId;
import java.time.Instant;

/**
 * What was said of a contract when it was registered.
 *
 * @param designation empty where there is none yet
 */
public record RegistrationRow(
        String project,
        Procurement procurement,
        String designation,
        String clerk,
        String deputy,
        AccountId registeredBy,
        Instant registeredAt) {}
