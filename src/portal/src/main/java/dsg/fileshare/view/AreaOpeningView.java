package dsg.fileshare.view;

import dsg.fileshare.Areas;
import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** contract/tree.xhtml: opens the area of a contract whose companies are all there, since they have their folders from then on. */
@Named
@RequestScoped
public class AreaOpeningView {

    @Inject
    Areas areas;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    public String open() {
        try {
            ContractId id = new ContractId(UUID.fromString(parameters.getOrDefault("id", "")));
            areas.open(id);
            return "/contract/tree.xhtml?faces-redirect=true&just=opened&id=" + id;
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("contract.unknown");
        }
    }
}
