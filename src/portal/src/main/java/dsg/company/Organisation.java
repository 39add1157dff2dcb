package dsg.company;

import dsg.platform.access.OrganisationId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A company or office. Its code names it in Keycloak's group paths and never changes. */
@Entity
public class Organisation {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "organisation", nullable = false, updatable = false)
    private List<Site> sites = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    Organisation(String code, String name, OrganisationKind kind) {
        this.id = UUID.randomUUID();
        this.code = code;
        this.name = name;
        this.kind = kind;
    }

    void addSite(String siteName) {
        sites.add(new Site(siteName));
    }

    List<String> siteNames() {
        return sites.stream().map(Site::name).sorted().toList();
    }

    List<Site> sites() {
        return List.copyOf(sites);
    }

    public OrganisationId id() {
        return new OrganisationId(id);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public OrganisationKind kind() {
        return kind;
    }
}
