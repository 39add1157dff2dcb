package dsg.company.view;

import dsg.company.OrganisationDirectory;
import dsg.platform.access.OrganisationId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The name behind an organisation's identifier, for lists that hold the identifier only. */
@Named
@RequestScoped
public class OrganisationNameView {

    @Inject
    OrganisationDirectory organisations;

    private final Map<OrganisationId, String> names = new HashMap<>();

    public String of(OrganisationId id) {
        return names.computeIfAbsent(
                id, asked -> organisations.names(List.of(asked.value())).getOrDefault(asked.value(), ""));
    }
}
