package dsg.fileshare.removal;

import dsg.fileshare.area.RemovalId;
import dsg.platform.access.ContractId;

/** A removal can be carried out, or go on. */
public record RemovalReady(ContractId contract, RemovalId removal) {}
