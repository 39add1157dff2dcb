package dsg.application;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A delegation, in a list.
 *
 * @param mine whether the caller has made it and can end it
 * @param holds whether it is in force today
 */
public record DelegationRow(
        UUID id,
        boolean mine,
        String absentName,
        String delegateName,
        LocalDate from,
        LocalDate until,
        String because,
        boolean holds) {}
