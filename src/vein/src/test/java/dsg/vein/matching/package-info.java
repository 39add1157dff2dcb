@org.jspecify.annotations.NullMarked
package dsg.vein.matching;
