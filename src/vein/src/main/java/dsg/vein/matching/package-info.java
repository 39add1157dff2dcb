/** How alike two fingers' veins are: two unlike matchers. */
@org.jspecify.annotations.NullMarked
package dsg.vein.matching;
