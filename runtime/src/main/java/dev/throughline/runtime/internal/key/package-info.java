/** Which keys are the same: their forms, their order, and the keys that were asked for beside those that are stored. */
package dev.throughline.runtime.internal.key;
