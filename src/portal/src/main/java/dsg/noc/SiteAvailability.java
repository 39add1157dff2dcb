package dsg.noc;

/**
 * How much of a month a company's site could be reached.
 *
 * @param place company and site
 * @param time of its routers taken together: the site is there while one of them is; its target is the first of them
 */
public record SiteAvailability(String place, Availability time) {}
