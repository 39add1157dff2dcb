package dsg.forms;

import dsg.platform.access.ContractId;

/**
 * The file that a form came in.
 *
 * @param manager the name of the company's 保護システム管理者, as it says
 */
record FormFile(String code, int template, ContractId contract, String name, String sha256, String manager) {}
