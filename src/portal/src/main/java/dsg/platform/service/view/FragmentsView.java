package dsg.platform.service.view;

import dsg.platform.access.CurrentCaller;
import dsg.platform.service.Fragment;
import dsg.platform.service.Services;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the services add to pages of all. */
@Named
@RequestScoped
public class FragmentsView {

    @Inject
    CurrentCaller current;

    @Inject
    Services services;

    public List<Fragment> at(String place) {
        return current.find()
                .map(caller -> services.fragments(Fragment.Place.valueOf(place), caller))
                .orElse(List.of());
    }
}
