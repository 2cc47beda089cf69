// The two fixed channels between a page and the trusted side.

export const callChannel = 'desk:call';
export const topicChannel = 'desk:topic';
