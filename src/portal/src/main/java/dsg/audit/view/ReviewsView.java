package dsg.audit.view;

import dsg.audit.ReviewRow;
import dsg.audit.Reviews;
import dsg.platform.view.TypedDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** audit/reviews.xhtml: days of the log that somebody has gone through. */
@Named
@RequestScoped
public class ReviewsView {

    @Inject
    Reviews reviews;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<ReviewRow> rows;
    private String first = "";
    private String last = "";
    private String remark = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public List<ReviewRow> getRows() {
        if (rows == null) {
            rows = reviews.list();
        }
        return rows;
    }

    public String sign() {
        reviews.sign(TypedDay.read(first), TypedDay.read(last), remark);
        return "/audit/reviews.xhtml?faces-redirect=true&done=true";
    }

    public boolean isJustSigned() {
        return parameters.containsKey("done") && !getRows().isEmpty();
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
