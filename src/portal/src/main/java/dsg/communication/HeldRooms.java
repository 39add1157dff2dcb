package dsg.communication;

import dsg.hold.HeldThings;
import dsg.hold.HeldType;
import dsg.platform.access.ContractId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Rooms can be held, by their identifiers: a hold keeps the contract's key, and with it what the room holds. */
@ApplicationScoped
class HeldRooms implements HeldThings {

    @PersistenceContext
    EntityManager entities;

    @Override
    public HeldType type() {
        return HeldType.ROOM;
    }

    /** Names are not unique, and rows of rooms are their contract's: a room is named by its identifier alone. */
    @Override
    public Optional<UUID> find(String typed) {
        return Optional.empty();
    }

    @Override
    public Optional<String> name(UUID id) {
        return Optional.empty();
    }

    @Override
    public Collection<UUID> within(ContractId contract) {
        return entities.createQuery("select r.id from TalkRoom r where r.contract = :contract", UUID.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }
}
