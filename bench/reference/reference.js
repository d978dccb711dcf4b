/**
 * The plainest integration: the work's id in a variable, a Task, a completion. No matching, no journal, no checks.
 * What it is measured for is its speed alone.
 */
const { opencti } = window.sforce;
let workId = '';
let recordId = '';

opencti.hvs.onWorkStart({ listener: (payload) => (workId = payload.workId) });
opencti.onClickToDial({ listener: (payload) => (recordId = payload.recordId) });
opencti.enableClickToDial({ callback() {} });

document.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const disposition = document.querySelector('input').value;
    const value = {
        entityApiName: 'Task',
        Subject: 'Call',
        TaskSubtype: 'Call',
        Status: 'Completed',
        CallDisposition: disposition,
        WhoId: recordId
    };
    opencti.saveLog({
        value,
        callback: ({ returnValue }) =>
            opencti.hvs.completeWork({
                workId,
                attributes: { disposition, taskId: returnValue.recordId, wasConnected: false },
                callback() {}
            })
    });
});
