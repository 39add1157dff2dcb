package dsg.contract;

import java.util.List;

/**
 * A contract as whoever has registered it sees it, without its people.
 *
 * @param parties the office, then the prime with those that work for it, each after the one that gave it work (T4)
 */
public record RegisteredContract(ContractRow row, List<ContractDetail.Party> parties) {}
