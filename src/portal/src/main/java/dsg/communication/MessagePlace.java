package dsg.communication;

import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.Rights;
import dsg.platform.service.SearchHit;
import dsg.platform.service.SearchPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Messages of the caller's rooms. */
@ApplicationScoped
class MessagePlace implements SearchPlace {

    @Inject
    MessageSearch finder;

    @Inject
    RoomAccess access;

    @Inject
    Rights rights;

    @Override
    public String name() {
        return "MESSAGES";
    }

    @Override
    public List<SearchHit> find(String words, Caller caller, int most) {
        ContractId contract = caller.contract();
        if (contract == null || !rights.allow(caller, CommunicationService.VIEW_ROOMS) || !access.isOpen(contract)) {
            return List.of();
        }
        return finder.find(words, caller).stream()
                .limit(most)
                .map(found -> new SearchHit(
                        found.text(),
                        found.room().name() + " " + found.authorName(),
                        "/communication/room.xhtml?whole=true&id="
                                + found.room().id() + "#m" + found.sequence()))
                .toList();
    }
}
