package dsg.ntp.view;

import dsg.ntp.TimeKeeping;
import dsg.ntp.TimePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ntp/list.xhtml: sources of time, and how far every clock is off. */
@Named
@RequestScoped
public class TimeView {

    @Inject
    TimeKeeping time;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable TimePage page;
    private String sources = "";
    private String gateway = "";
    private int limit;
    private boolean secured;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        sources = getPage().setting().sources();
        gateway = getPage().setting().gateway();
        limit = getPage().setting().limitMillis();
        secured = getPage().setting().secured();
    }

    public TimePage getPage() {
        if (page == null) {
            page = time.page();
        }
        return page;
    }

    public String set() {
        time.set(sources, gateway, limit, secured);
        return "/ntp/list.xhtml?faces-redirect=true&done=set";
    }

    /** Whether the page comes after a change. */
    public boolean isDone() {
        return "set".equals(parameters.get("done"));
    }

    public String getSources() {
        return sources;
    }

    public void setSources(String sources) {
        this.sources = sources;
    }

    public String getGateway() {
        return gateway;
    }

    public void setGateway(String gateway) {
        this.gateway = gateway;
    }

    public boolean isSecured() {
        return secured;
    }

    public void setSecured(boolean secured) {
        this.secured = secured;
    }

    public int getLimit() {
        return limit;
    }

    public void setLimit(int limit) {
        this.limit = limit;
    }
}
