package dsg.contract;

/** A change beside the contract as it is now. */
public record ChangeDetail(ContractRow contract, ChangeRow change) {}
