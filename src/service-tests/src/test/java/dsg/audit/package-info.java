@org.jspecify.annotations.NullMarked
package dsg.audit;
