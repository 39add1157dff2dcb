package dsg.communication;

import dsg.contract.ContractDirectory;
import dsg.contract.ContractState;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Finds rooms for those who are in them, while their contract's clock has them open. Row-level security says the same once more. */
@ApplicationScoped
class RoomAccess {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    /** Opens the rows of the caller's rooms for this transaction. */
    void enter(Caller caller) {
        entities.createNativeQuery("select set_config('dsg.organisation', :organisation, true),"
                        + " set_config('dsg.account', :account, true)")
                .setParameter("organisation", caller.organisation().value().toString())
                .setParameter("account", caller.account().value().toString())
                .getSingleResult();
    }

    /** Whether rooms of this contract are open at this moment. */
    boolean isOpen(ContractId contract) {
        return contracts.stateOf(contract).letsOut();
    }

    /** The caller's contract, whose rooms are open. */
    ContractId open(Caller caller) {
        ContractId contract = contracts.ofCaller(caller).id();
        ContractState state = contracts.stateOf(contract);
        if (!state.letsOut()) {
            throw new Refused("communication.closed." + state);
        }
        enter(caller);
        return contract;
    }

    /** The room, where the caller is in it. */
    TalkRoom get(RoomId id, Caller caller) {
        ContractId contract = open(caller);
        return Optional.ofNullable(entities.find(TalkRoom.class, id.value()))
                .filter(room -> room.contract().equals(contract) && admits(room, caller))
                .orElseThrow(() -> Refused.notFound("communication.room.unknown"));
    }

    private boolean admits(TalkRoom room, Caller caller) {
        return switch (room.kind()) {
            case CONTRACT -> true;
            case ORGANISATION ->
                room.organisation().filter(caller.organisation()::equals).isPresent();
            case GROUP, DIRECT ->
                entities.find(
                                TalkMember.class,
                                new TalkMember.Key(
                                        room.id().value(), caller.account().value()))
                        != null;
        };
    }
}
