@org.jspecify.annotations.NullMarked
package dsg.detection;
