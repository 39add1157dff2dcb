/** Networks for tests: namespaces of the kernel, wired by the test itself. They need root and are demanded plainly. */
@org.jspecify.annotations.NullMarked
package dsg.edge.lab;
