package dsg.journey;

import com.microsoft.playwright.Locator;

/** Finds by the whole text, since one name may begin another. */
final class Exact {

    static final Locator.GetByTextOptions NAME = new Locator.GetByTextOptions().setExact(true);

    private Exact() {}
}
