/** The layouts whose name lists their sections: each must be there. */
export const sectionLayouts: readonly string[] = ['soap', 'dap', 'birp', 'girp'];
