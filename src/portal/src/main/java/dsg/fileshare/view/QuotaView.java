package dsg.fileshare.view;

import dsg.fileshare.area.AreaRoom;
import dsg.fileshare.quota.Quotas;
import dsg.fileshare.quota.Quotas.CompanyUse;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** fileshare/quota.xhtml: how full a contract's area is, and how much may lie in it. */
@Named
@RequestScoped
public class QuotaView {

    private static final int MIB_BITS = 20;

    @Inject
    Quotas quotas;

    private AreaRoom.@Nullable Use use;
    private List<CompanyUse> companies = List.of();
    private String number = "";
    private String mebibytes = "";

    public void look() {
        use = quotas.use(number);
        companies = quotas.companies(number);
    }

    public void set() {
        if (!mebibytes.strip().matches("\\d{1,10}")) {
            throw new RuleBroken("fileshare.quota.bad");
        }
        quotas.set(number, Long.parseLong(mebibytes.strip()) << MIB_BITS);
        look();
    }

    /** Who uses how much. */
    public List<CompanyUse> getCompanies() {
        return companies;
    }

    public AreaRoom.@Nullable Use getUse() {
        return use;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = Objects.requireNonNullElse(number, "");
    }

    public String getMebibytes() {
        return mebibytes;
    }

    public void setMebibytes(@Nullable String mebibytes) {
        this.mebibytes = Objects.requireNonNullElse(mebibytes, "");
    }
}
