/** From YAML to rules. Every refusal names the line. */
@org.jspecify.annotations.NullMarked
package dsg.detection.parse;
