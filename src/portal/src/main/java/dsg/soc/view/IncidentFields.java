package dsg.soc.view;

import dsg.soc.Gravity;
import dsg.soc.incident.Cause;
import dsg.soc.incident.ItemKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What is typed into the forms of soc/incident.xhtml. */
@Named
@RequestScoped
public class IncidentFields {

    private Gravity severity = Gravity.MEDIUM;
    private String act = "";
    private ItemKind kind = ItemKind.NOTE;
    private String text = "";
    private String task = "";
    private String action = "";
    private String reason = "";
    private String name = "";
    private String place = "";
    private String hash = "";
    private String evidence = "";
    private String holder = "";
    private Cause cause = Cause.UNKNOWN;

    public Gravity getSeverity() {
        return severity;
    }

    public void setSeverity(Gravity severity) {
        this.severity = severity;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }

    public ItemKind getKind() {
        return kind;
    }

    public void setKind(ItemKind kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getTask() {
        return task;
    }

    public void setTask(String task) {
        this.task = task;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getHash() {
        return hash;
    }

    public void setHash(String hash) {
        this.hash = hash;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public Cause getCause() {
        return cause;
    }

    public void setCause(Cause cause) {
        this.cause = cause;
    }
}
