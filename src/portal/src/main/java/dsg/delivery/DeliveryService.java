package dsg.delivery;

import static dsg.platform.access.Role.PROVIDER;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 配信の順番. */
@ApplicationScoped
public class DeliveryService implements ServiceDeclaration {
    public static final String SET_PILOT = "SET_PILOT";

    @Override
    public List<ActionRoles> actions() {
        return List.of(ActionRoles.of(SET_PILOT, PROVIDER));
    }
}
