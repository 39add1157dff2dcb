package dsg.contract;

/** What the people of a contract see of it on their first page (R62). */
public record ContractSummary(String number, String title, ContractState state, Period contracted, Period used) {}
