package dsg.communication;

import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.Rights;
import dsg.platform.service.NextStep;
import dsg.platform.service.NextSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;

/** What rooms ask of somebody: to read, and of the security office to judge what was reported. */
@ApplicationScoped
class RoomSteps implements NextSteps {

    private static final int MOST = 5;

    @PersistenceContext
    EntityManager entities;

    @Inject
    RoomAccess access;

    @Inject
    RoomNames names;

    @Inject
    Rights rights;

    @Override
    public List<NextStep> of(Caller caller) {
        if (rights.allow(caller, CommunicationService.MODERATE_ROOMS)) {
            return reports();
        }
        ContractId contract = caller.contract();
        return contract != null && rights.allow(caller, CommunicationService.VIEW_ROOMS) && access.isOpen(contract)
                ? unread(contract, caller)
                : List.of();
    }

    private List<NextStep> reports() {
        long waiting = entities.createQuery("select count(r) from TalkReport r where r.outcome is null", Long.class)
                .getSingleResult();
        return waiting == 0
                ? List.of()
                : List.of(NextStep.of("communication.next.reports", "/communication/reports.xhtml", waiting));
    }

    private List<NextStep> unread(ContractId contract, Caller caller) {
        List<TalkRoom> rooms = entities.createQuery(
                        "select r from TalkRoom r where r.contract = :contract", TalkRoom.class)
                .setParameter("contract", contract.value())
                .getResultList();
        return names.rows(rooms, caller).stream()
                .filter(room -> room.unread() > 0)
                .sorted(Comparator.comparingLong(RoomRow::mentioned).reversed())
                .limit(MOST)
                .map(RoomSteps::step)
                .toList();
    }

    private static NextStep step(RoomRow room) {
        String address = "/communication/room.xhtml?id=" + room.id();
        return room.mentioned() > 0
                ? NextStep.of("communication.next.mentioned", address, room.name(), room.mentioned())
                : NextStep.of("communication.next.unread", address, room.name(), room.unread());
    }
}
