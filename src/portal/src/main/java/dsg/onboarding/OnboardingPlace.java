package dsg.onboarding;

import dsg.platform.access.Caller;
import dsg.platform.access.Rights;
import dsg.platform.service.SearchHit;
import dsg.platform.service.SearchPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Cases by company and number, for the staff. */
@ApplicationScoped
class OnboardingPlace implements SearchPlace {

    @PersistenceContext
    EntityManager entities;

    @Inject
    OnboardingBook book;

    @Inject
    Rights rights;

    @Override
    public String name() {
        return "ONBOARDING";
    }

    @Override
    public List<SearchHit> find(String words, Caller caller, int most) {
        if (!rights.allow(caller, OnboardingService.VIEW_ONBOARDING)) {
            return List.of();
        }
        return entities.createQuery("select c from OnboardingCase c order by c.openedAt desc", OnboardingCase.class)
                .getResultStream()
                .map(book::row)
                .filter(row -> (row.company() + " " + row.number() + " " + row.code()).contains(words))
                .limit(most)
                .map(row -> new SearchHit(row.company(), row.number(), "/onboarding/case.xhtml?id=" + row.id()))
                .toList();
    }
}
