@org.jspecify.annotations.NullMarked
package dsg.destruction.view;
