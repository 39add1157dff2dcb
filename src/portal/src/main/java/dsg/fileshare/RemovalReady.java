package dsg.fileshare;

import dsg.platform.access.ContractId;

/** A removal can be carried out, or go on. */
record RemovalReady(ContractId contract, RemovalId removal) {}
