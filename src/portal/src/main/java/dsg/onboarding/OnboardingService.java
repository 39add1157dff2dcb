package dsg.onboarding;

import static dsg.platform.access.Role.JOINING_SUPPORT;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.DESK;
import static dsg.platform.view.NavigationGroup.JOINING;
import static dsg.platform.view.NavigationGroup.REGISTRATION;

import dsg.platform.access.Role;
import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.Fragment;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 加入支援: the provider leads companies in, the security office has the last word. */
@ApplicationScoped
public class OnboardingService implements ServiceDeclaration {
    public static final String VIEW_ONBOARDING = "VIEW_ONBOARDING";
    public static final String LEAD_ONBOARDING = "LEAD_ONBOARDING";
    /** 最終現地確認 and 加入完了通知書 (R80). */
    public static final String COMPLETE_ONBOARDING = "COMPLETE_ONBOARDING";

    public static final String VIEW_HANDOUTS = "VIEW_HANDOUTS";
    public static final String PUBLISH_HANDOUT = "PUBLISH_HANDOUT";
    public static final String ACKNOWLEDGE_HANDOUT = "ACKNOWLEDGE_HANDOUT";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_ONBOARDING, PROVIDER, JOINING_SUPPORT, SECURITY_OFFICE),
                ActionRoles.of(LEAD_ONBOARDING, PROVIDER, JOINING_SUPPORT),
                ActionRoles.of(COMPLETE_ONBOARDING, SECURITY_OFFICE),
                ActionRoles.of(VIEW_HANDOUTS, Role.values()),
                ActionRoles.of(PUBLISH_HANDOUT, PROVIDER, JOINING_SUPPORT),
                ActionRoles.of(ACKNOWLEDGE_HANDOUT, Role.values()));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(REGISTRATION, 15, "onboarding/list", VIEW_ONBOARDING)
                        .forRoles(PROVIDER, JOINING_SUPPORT)
                        .withCard(),
                Entry.of(JOINING, 15, "onboarding/list", VIEW_ONBOARDING)
                        .forRoles(SECURITY_OFFICE)
                        .withCard(),
                Entry.of(DESK, 80, "onboarding/handouts", VIEW_HANDOUTS),
                Entry.of(DESK, 85, "onboarding/templates", VIEW_HANDOUTS),
                Entry.of(DESK, 90, "onboarding/browsers", VIEW_HANDOUTS));
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(Fragment.of(Fragment.Place.HOME, 5, "/WEB-INF/onboarding/unacknowledged.xhtml", Role.values()));
    }
}
