/** 構成管理 on the terminal: what the machine is, what must not be on it, and what people do on it (R27, R143, R148). */
@NullMarked
package dsg.agent.inventory;

import org.jspecify.annotations.NullMarked;
