package dsg.noc.probe;

import dsg.patch.PatchAge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Whether patches still come in: terminals that are told of none look as if they were up to date. */
@ApplicationScoped
class PatchFreshness implements Probe {

    @Inject
    PatchAge age;

    @Override
    public List<Sighting> look() {
        return List.of(age.present()
                .map(old -> Sighting.own(
                        "patches:catalogue",
                        TargetKind.PATCHES,
                        null,
                        age.isTooOld(old) ? Health.DOWN : Health.UP,
                        old.toDays() + " d"))
                .orElse(Sighting.own("patches:catalogue", TargetKind.PATCHES, null, Health.UNKNOWN, "")));
    }
}
