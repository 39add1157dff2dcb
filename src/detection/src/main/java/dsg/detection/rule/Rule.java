package dsg.detection.rule;

/** One document of a book of rules. */
public sealed interface Rule permits DetectionRule, CorrelationRule {

    Header header();
}
