package dsg.platform.task;

/** A task has been written that is due: once its transaction is over, this server looks at once. */
record TaskScheduled() {}
