package dsg.contract;

import dsg.platform.access.ContractId;

/** Fired as a CDI event in the transaction that notes that the contract's key is gone: what others hold of it goes as well. */
public record KeyDestroyed(ContractId contract) {}
