package dsg.fileshare;

import dsg.platform.access.ContractId;
import java.time.Instant;
import java.util.UUID;

/**
 * A file with a marking of higher secrecy was brought in, and is sealed away (R140); fired outside of any contract. Neither its name nor
 * who brought it in leaves the contract.
 *
 * @param file its number in quarantine
 * @param contractNumber as people write it
 */
public record Spill(UUID file, ContractId contract, String contractNumber, Instant foundAt) {}
