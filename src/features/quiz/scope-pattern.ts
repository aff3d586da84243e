/** How a scope is written in a custom_id: a letter for the topic, then the code of the guide where there is one. */
export const scopePattern = /^[mtce](g\d{2,3})?$/
