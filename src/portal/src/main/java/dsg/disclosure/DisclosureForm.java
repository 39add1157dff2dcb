package dsg.disclosure;

import java.time.LocalDate;

/**
 * What a company asks for.
 *
 * @param content name of a {@link Disclosable}
 * @param withSubcontractors also what is about those of its subcontractors who agree
 * @param until the last day, inclusive
 * @param everyDays of a standing order, from one provision to the next; 0 where it is provided once
 */
public record DisclosureForm(
        String content,
        DisclosureFormat format,
        boolean withSubcontractors,
        LocalDate from,
        LocalDate until,
        int everyDays,
        String purpose) {}
