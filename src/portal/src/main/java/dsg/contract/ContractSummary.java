package dsg.contract;

import java.time.LocalDate;

/**
 * What the people of a contract see of it on their first page (R62, R63).
 *
 * @param tidyUntil the last day of tidying
 */
public record ContractSummary(
        String number, String title, ContractState state, Period contracted, Period used, LocalDate tidyUntil) {}
