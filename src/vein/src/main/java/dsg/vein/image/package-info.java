/** Images from a sensor, read within fixed limits: every byte is taken for hostile. */
@org.jspecify.annotations.NullMarked
package dsg.vein.image;
