package dsg.soc.incident;

import dsg.soc.ProhibitedAct;
import java.util.List;

/**
 * A prohibited act with what finds it and how often that has been.
 *
 * @param alerts of the last 30 days
 * @param incidents of the last 30 days, drills apart
 */
public record ActRow(
        ProhibitedAct act, List<Detecting> rules, long alerts, long openAlerts, long incidents, long openIncidents) {

    /**
     * A rule that detects it.
     *
     * @param finds logs that it brings along and must find, which every build tries
     * @param passes logs that it brings along and must leave alone
     */
    public record Detecting(String id, String title, boolean active, long finds, long passes) {}
}
